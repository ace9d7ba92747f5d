# SPDX-License-Identifier: EUPL-1.2
# Writes a C++ source that holds files as text, for the room whose embedded.hpp gives them out:
# cmake -DROOM=render -DROOT=… -DFILES="a;b" -DOUTPUT=… -P Embed.cmake
# Each file becomes raw string literals of at most 12 000 bytes (compilers limit the length of one). They end in sv, so
# that nobody has to count their letters while compiling (Clang refuses to count so far).
set(source "// Made by cmake/Embed.cmake; do not edit.\n#include \"${ROOM}/embedded.hpp\"\n\nnamespace insyn::${ROOM} {\n")
string(APPEND source "namespace {\n\nusing namespace std::string_view_literals;\n\nconstexpr EmbeddedFile kFiles[] = {\n")
foreach(file IN LISTS FILES)
  file(READ "${ROOT}/${file}" text)
  string(APPEND source "    {\"${file}\",\n")
  string(LENGTH "${text}" left)
  set(at 0)
  while(at LESS left)
    string(SUBSTRING "${text}" ${at} 12000 piece)
    string(APPEND source "R\"insyn(${piece})insyn\"\n")
    math(EXPR at "${at} + 12000")
  endwhile()
  string(APPEND source "\"\"sv},\n")
endforeach()
string(APPEND source "};\n\n}  // namespace\n\nstd::span<const EmbeddedFile> embedded_files() { return kFiles; }\n\n}  // namespace insyn::${ROOM}\n")
file(WRITE "${OUTPUT}" "${source}")
