# SPDX-License-Identifier: EUPL-1.2
# Each folder of src/ is a room: one static library that may only use the rooms it names here.
# (tests/tools/check_rooms.py holds the same table against the #include lines.)

add_library(insyn_build INTERFACE)
target_include_directories(insyn_build INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(insyn_build INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Wconversion -Wno-sign-conversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(insyn_build INTERFACE -Wno-restrict) # GCC 12 sees overlaps in std::string where there are none (bug 105651)
endif()
if(INSYN_WERROR)
  target_compile_options(insyn_build INTERFACE -Werror)
endif()
if(INSYN_SANITIZE)
  target_compile_options(insyn_build INTERFACE -fsanitize=${INSYN_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(insyn_build INTERFACE -fsanitize=${INSYN_SANITIZE})
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release") # tests/tools/check_hardening.py reads each of these from the program that came of it
  target_compile_options(insyn_build INTERFACE -fstack-protector-strong -fstack-clash-protection -fPIE)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|i.86)$")
    target_compile_options(insyn_build INTERFACE -fcf-protection)
  endif()
  target_compile_definitions(insyn_build INTERFACE _GLIBCXX_ASSERTIONS $<$<NOT:$<BOOL:${INSYN_SANITIZE}>>:_FORTIFY_SOURCE=2>)
  target_link_options(insyn_build INTERFACE -pie -Wl,-z,relro,-z,now,-z,noexecstack)
else()
  target_compile_definitions(insyn_build INTERFACE _GLIBCXX_ASSERTIONS)
endif()

# insyn_room(NAME SOURCES file… [ROOMS room…] [LINKS library…])
function(insyn_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;ROOMS;LINKS" ${ARGN})
  add_library(insyn_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(insyn_${name} PUBLIC insyn_build fmt::fmt tl::expected)
  foreach(room ${ROOM_ROOMS})
    target_link_libraries(insyn_${name} PUBLIC insyn_${room})
  endforeach()
  target_link_libraries(insyn_${name} PRIVATE ${ROOM_LINKS})
endfunction()

# insyn_embed(ROOM FOLDER file…): embedded.cpp in the room's build folder, which holds the files (paths from FOLDER) as text,
# for the room's embedded.hpp to give out.
function(insyn_embed room folder)
  list(TRANSFORM ARGN PREPEND ${folder}/ OUTPUT_VARIABLE paths)
  add_custom_command(
    OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/embedded.cpp
    COMMAND ${CMAKE_COMMAND} -DROOM=${room} -DROOT=${folder} "-DFILES=${ARGN}"
            -DOUTPUT=${CMAKE_CURRENT_BINARY_DIR}/embedded.cpp -P ${PROJECT_SOURCE_DIR}/cmake/Embed.cmake
    DEPENDS ${paths} ${PROJECT_SOURCE_DIR}/cmake/Embed.cmake
    VERBATIM)
endfunction()
