# SPDX-License-Identifier: EUPL-1.2
# Read by CPack before it packs: the files' dates are SOURCE_DATE_EPOCH, or those of the last commit, so that the same
# sources give the same bytes whenever the package is made.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  execute_process(COMMAND git -C ${CMAKE_CURRENT_LIST_DIR} log -1 --format=%ct OUTPUT_VARIABLE seconds
                  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
  if(failed OR NOT seconds)
    file(TIMESTAMP ${CMAKE_CURRENT_LIST_DIR}/../CHANGELOG.md seconds %s UTC)
  endif()
  set(ENV{SOURCE_DATE_EPOCH} ${seconds})
endif()
