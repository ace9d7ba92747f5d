# SPDX-License-Identifier: EUPL-1.2
# What is installed, and the package for Debian made of it: cmake --build --preset release --target package
include(GNUInstallDirs)
set(INSYN_MAINTAINER "Insyn maintainers <maintainers@insyn.example>" CACHE STRING "Who answers for the package: a role, and its mail")

# What the program itself writes when asked (the manual, completion) is made while installing, by the program that is installed.
install(TARGETS insyn RUNTIME)
install(CODE "set(INSYN \"$<TARGET_FILE:insyn>\")
set(SOURCE \"${PROJECT_SOURCE_DIR}\")
set(MADE \"${PROJECT_BINARY_DIR}/package\")
set(VERSION \"${PROJECT_VERSION}\")
set(MAINTAINER \"${INSYN_MAINTAINER}\")
set(DATADIR \"${CMAKE_INSTALL_DATADIR}\")
set(MANDIR \"${CMAKE_INSTALL_MANDIR}\")
set(DOCDIR \"${CMAKE_INSTALL_DATADIR}/doc/insyn\")")
install(SCRIPT ${PROJECT_SOURCE_DIR}/cmake/InstallPages.cmake)

set(CPACK_GENERATOR DEB)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_NAME insyn)
set(CPACK_PACKAGE_CONTACT "${INSYN_MAINTAINER}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/cmake/PackageDate.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/PackageFolders.cmake)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS ca-certificates)         # no channel is posted to without the authorities' certificates
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "git, pandoc")        # a ledger in a branch; insyn import
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "curl, jq, openssh-client, rsync") # what the scripts that insyn init writes for CI run
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "publishes municipal meeting notes as web pages and posts")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Insyn makes the notes of a collaboration group, written as plain text,
into a section of public web pages: meetings, decisions and what became
of them, actions, registers, calendars, feeds and open data. It checks
the notes for mistakes and for what must not be public, computes quorum,
hides small counts, and posts about each meeting on WordPress, Facebook
or by webhook exactly once.
.
The pages are plain files that any web server can hold. What people are
told is in Swedish and in English.")
include(CPack)
