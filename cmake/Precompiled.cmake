# The standard headers that most files include, read once: a build without a compiler's cache takes a
# third less time. (With one, precompiled headers are left alone: it can't look into them.) GCC forgets
# which of them are the system's and warns of what it sees in them once optimised, so this is for the
# builds that look for other faults.

option(CHAEK_PRECOMPILED "Precompile the standard headers" OFF)
if(CMAKE_CXX_COMPILER_LAUNCHER)
  set(CHAEK_PRECOMPILED OFF)
endif()

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
