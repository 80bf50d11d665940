# The compilers that chaek is known to build with, and ccache where there is one.

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(least_compiler 12)
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  set(least_compiler 14)
endif()
if(DEFINED least_compiler AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS least_compiler)
  message(FATAL_ERROR "chaek needs ${CMAKE_CXX_COMPILER_ID} ${least_compiler} or newer for C++20; "
                      "found ${CMAKE_CXX_COMPILER_VERSION}.")
endif()

if(NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(CCACHE ccache)
  if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
  endif()
endif()
