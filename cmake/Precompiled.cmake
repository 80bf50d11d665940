# The standard headers that most files include, read once: a build without a cache takes a third less
# time. A compiler's cache does as much for the second build and can't be had together with it.

if(CMAKE_CXX_COMPILER_LAUNCHER)
  set(precompiled_default OFF)
else()
  set(precompiled_default ON)
endif()
option(CHAEK_PRECOMPILED "Precompile the standard headers" ${precompiled_default})

set(chaek_standard_headers
    <algorithm> <array> <cmath> <cstdint> <deque> <functional> <map> <memory> <mutex>
    <optional> <set> <span> <string> <string_view> <tuple> <utility> <variant> <vector>)

# chaek_precompile(TARGET OWNER [HEADER...]): TARGET reads the headers that OWNER has precompiled, which
# are the standard ones and its own HEADERs; an owner is its own first target.
function(chaek_precompile target owner)
  if(NOT CHAEK_PRECOMPILED)
    return()
  endif()
  if(target STREQUAL owner)
    target_precompile_headers(${target} PRIVATE ${chaek_standard_headers} ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()
