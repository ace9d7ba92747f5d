# SPDX-License-Identifier: EUPL-1.2
# Run by the install step (Package.cmake sets the variables): the manual and the shells' completion, as the program itself
# writes them, and what stands in /usr/share/doc.
include(${SOURCE}/cmake/PackageDate.cmake)
file(REMOVE_RECURSE "${MADE}")

# write(FILE ARGUMENT…): what insyn prints when it is asked so.
function(write file)
  get_filename_component(folder "${MADE}/${file}" DIRECTORY)
  file(MAKE_DIRECTORY "${folder}")
  execute_process(COMMAND "${INSYN}" ${ARGN} OUTPUT_FILE "${MADE}/${file}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# pack(FILE): file.gz in its place, the same bytes each time.
function(pack file)
  execute_process(COMMAND gzip -9nf "${MADE}/${file}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(lay file folder)
  file(INSTALL DESTINATION "${CMAKE_INSTALL_PREFIX}/${folder}" TYPE FILE FILES "${file}")
endfunction()

write(insyn.1 manual --lang en)
write(sv/insyn.1 manual --lang sv)
pack(insyn.1)
pack(sv/insyn.1)
lay("${MADE}/insyn.1.gz" ${MANDIR}/man1)
lay("${MADE}/sv/insyn.1.gz" ${MANDIR}/sv/man1)

# Swedish, as the program where the machine names no language.
write(bash/insyn completion bash --lang sv)
write(_insyn completion zsh --lang sv)
write(insyn.fish completion fish --lang sv)
lay("${MADE}/bash/insyn" ${DATADIR}/bash-completion/completions)
lay("${MADE}/_insyn" ${DATADIR}/zsh/vendor-completions)
lay("${MADE}/insyn.fish" ${DATADIR}/fish/vendor_completions.d)

# The licence's own text, as the copyright file's form wants it: indented, and a dot on each empty line.
file(READ "${SOURCE}/LICENSE" licence)
string(REGEX REPLACE "\n$" "" licence "${licence}")
string(REPLACE "\n" "\n " licence " ${licence}")
string(REPLACE "\n \n" "\n .\n" licence "${licence}")
string(REPLACE "\n \n" "\n .\n" licence "${licence}")
configure_file("${SOURCE}/packaging/debian/copyright.in" "${MADE}/copyright" @ONLY)
lay("${MADE}/copyright" ${DOCDIR})

string(TIMESTAMP day "%a, %d %b %Y %H:%M:%S +0000" UTC) # SOURCE_DATE_EPOCH's
file(WRITE "${MADE}/changelog.Debian" "insyn (${VERSION}-1) stable; urgency=medium

  * What changed stands in /usr/share/doc/insyn/changelog.gz.

 -- ${MAINTAINER}  ${day}
")
pack(changelog.Debian)
lay("${MADE}/changelog.Debian.gz" ${DOCDIR})
configure_file("${SOURCE}/CHANGELOG.md" "${MADE}/changelog" COPYONLY)
pack(changelog)
lay("${MADE}/changelog.gz" ${DOCDIR})
lay("${SOURCE}/README.md" ${DOCDIR})
file(INSTALL DESTINATION "${CMAKE_INSTALL_PREFIX}/${DOCDIR}" TYPE DIRECTORY FILES "${SOURCE}/docs")
file(REMOVE_RECURSE "${MADE}") # root may have installed: what is left would be in the way of who builds
