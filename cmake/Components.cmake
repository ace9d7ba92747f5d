# SPDX-License-Identifier: EUPL-1.2
# The libraries of Debian 12 that Insyn stands on (ARCHITECTURE.md says why each), found once, as imported targets.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(CURL REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tl-expected REQUIRED)
pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf)
pkg_check_modules(exiv2 REQUIRED IMPORTED_TARGET exiv2)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(expat REQUIRED IMPORTED_TARGET expat)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(cmark_gfm REQUIRED IMPORTED_TARGET libcmark-gfm)
# httplib's flags change the layout of its types: pkg-config alone knows them.
pkg_check_modules(httplib REQUIRED IMPORTED_TARGET cpp-httplib)
# qpdf asks which pointers its users are ready for: 4 is shared_ptr alone.
target_compile_definitions(PkgConfig::qpdf INTERFACE POINTERHOLDER_TRANSITION=4)
# exiv2's headers are from before C++11's deprecations.
target_compile_options(PkgConfig::exiv2 INTERFACE -Wno-deprecated-declarations)

# cmark-gfm's extensions come without a pkg-config file.
find_library(CMARK_GFM_EXTENSIONS cmark-gfm-extensions REQUIRED)
add_library(cmark_gfm_extensions INTERFACE)
target_link_libraries(cmark_gfm_extensions INTERFACE ${CMARK_GFM_EXTENSIONS} PkgConfig::cmark_gfm)
