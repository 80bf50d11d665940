# Every library chaek is built on, with the least version it is known to work with: Debian 12's.
# The packages that bring them are in packages.txt.

find_package(PkgConfig)
if(NOT PKG_CONFIG_FOUND)
  message(FATAL_ERROR "chaek needs pkg-config. 'make packages' installs everything that packages.txt lists.")
endif()
find_package(Threads REQUIRED)

# chaek_missing(WHAT): stops with what is missing and how to get it.
macro(chaek_missing what)
  message(FATAL_ERROR "chaek needs ${what}, which is not installed. "
                      "'make packages' installs everything that packages.txt lists.")
endmacro()

# chaek_require(TARGET MODULE VERSION [CALLED]): the pkg-config module as the imported target
# dep::TARGET. CALLED is the version's name where pkg-config counts otherwise than people do.
macro(chaek_require target module version)
  set(called ${version} ${ARGN})
  list(POP_BACK called called)
  pkg_check_modules(${target} QUIET IMPORTED_TARGET GLOBAL ${module})
  if(NOT ${target}_FOUND)
    chaek_missing("${module} ${called} or newer")
  elseif(${target}_VERSION VERSION_LESS ${version})
    message(FATAL_ERROR "chaek needs ${module} ${called} or newer; found ${${target}_VERSION}.")
  endif()
  add_library(dep::${target} ALIAS PkgConfig::${target})
endmacro()

chaek_require(zip libzip 1.7.3)
chaek_require(yaml yaml-cpp 0.7.0)
chaek_require(harfbuzz harfbuzz 6.0.0)
chaek_require(harfbuzz_subset harfbuzz-subset 6.0.0)
chaek_require(freetype freetype2 24.3.18 2.12.1)
chaek_require(fribidi fribidi 1.0.8)
chaek_require(gumbo gumbo 0.10.1)
chaek_require(source_highlight source-highlight 3.1.9)
chaek_require(deflate libdeflate 1.14)
chaek_require(png libpng 1.6.39)
chaek_require(jpeg libjpeg 2.1.5)
chaek_require(cairo cairo 1.16.0)
chaek_require(fmt fmt 9.1.0)
chaek_require(cmark libcmark-gfm 0.29.0)

# Libraries without a pkg-config module.

find_library(CMARK_EXTENSIONS cmark-gfm-extensions)
if(NOT CMARK_EXTENSIONS)
  chaek_missing("libcmark-gfm-extensions 0.29.0")
endif()
add_library(dep_cmark_extensions INTERFACE)
target_link_libraries(dep_cmark_extensions INTERFACE ${CMARK_EXTENSIONS} PkgConfig::cmark)
add_library(dep::cmark_extensions ALIAS dep_cmark_extensions)

find_package(date 3.0.1 QUIET)
if(NOT date_FOUND)
  chaek_missing("Howard Hinnant's date library 3.0.1 or newer")
endif()
find_package(CLI11 2.1.2 QUIET)
if(NOT CLI11_FOUND)
  chaek_missing("CLI11 2.1.2 or newer")
endif()

find_path(HYPHEN_INCLUDE hyphen.h)
find_library(HYPHEN_LIBRARY hyphen)
if(NOT HYPHEN_INCLUDE OR NOT HYPHEN_LIBRARY)
  chaek_missing("libhyphen 2.8.8")
endif()
add_library(dep_hyphen INTERFACE)
target_include_directories(dep_hyphen SYSTEM INTERFACE ${HYPHEN_INCLUDE})
target_link_libraries(dep_hyphen INTERFACE ${HYPHEN_LIBRARY})
add_library(dep::hyphen ALIAS dep_hyphen)

# libharu: its internal structures are used, so the version must be the one they were read in.
find_path(HPDF_INCLUDE hpdf_doc.h)
find_library(HPDF_LIBRARY hpdf)
if(NOT HPDF_INCLUDE OR NOT HPDF_LIBRARY)
  chaek_missing("libharu, exactly 2.3.0, with its internal headers")
endif()
file(STRINGS ${HPDF_INCLUDE}/hpdf_version.h hpdf_text REGEX "HPDF_VERSION_TEXT")
if(NOT hpdf_text MATCHES "\"2\\.3\\.0\"")
  message(FATAL_ERROR "chaek needs libharu exactly 2.3.0; ${HPDF_INCLUDE}/hpdf_version.h says: ${hpdf_text}")
endif()
add_library(dep_hpdf INTERFACE)
target_include_directories(dep_hpdf SYSTEM INTERFACE ${HPDF_INCLUDE})
target_link_libraries(dep_hpdf INTERFACE ${HPDF_LIBRARY})
add_library(dep::hpdf ALIAS dep_hpdf)
