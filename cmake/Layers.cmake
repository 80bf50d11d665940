# One folder of src/ = one namespace = one library = one layer (src/README.md, "Layers").

add_library(chaek_options INTERFACE)
target_include_directories(chaek_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(chaek_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                               -Wno-sign-conversion -Werror)
# GCC 12 sees overlapping copies in std::string's own operator+ and assignment (GCC bug 105651), and
# in optimised builds members of std::variant's other alternatives that nobody reads (bug 105562).
target_compile_options(chaek_options INTERFACE
                       "$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-maybe-uninitialized>")

if(CHAEK_PRECOMPILED)
  target_compile_options(chaek_options INTERFACE
    "$<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds;-Wno-stringop-overflow;-Wno-stringop-overread>")
endif()

# The owner of the layers' precompiled headers: without the definitions that libraries bring, which
# a header can't be precompiled with for those that have them not.
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "// only headers\n" @ONLY)
add_library(chaek_precompiled STATIC EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/precompiled.cpp)
target_link_libraries(chaek_precompiled PRIVATE chaek_options)
chaek_precompile(chaek_precompiled chaek_precompiled)

# chaek_layer(NAME LAYERS a b … LIBRARIES x y …): the library of src/NAME from every .cpp in it.
# LAYERS are public, since headers name them; LIBRARIES stay private to the layer.
function(chaek_layer name)
  cmake_parse_arguments(ARG "" "" "LAYERS;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(chaek_${name} STATIC ${sources})
  target_link_libraries(chaek_${name} PUBLIC chaek_options PRIVATE ${ARG_LIBRARIES})
  chaek_precompile(chaek_${name} chaek_precompiled)
  foreach(layer ${ARG_LAYERS})
    target_link_libraries(chaek_${name} PUBLIC chaek_${layer})
  endforeach()
endfunction()

# chaek_unit_test(NAME): tests/unit/NAME/*.cpp → the program unit_NAME, one ctest entry.
function(chaek_unit_test name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  if(sources)
    add_executable(unit_${name} ${sources})
    target_link_libraries(unit_${name} PRIVATE chaek_${name} chaek_test_main)
    chaek_precompile(unit_${name} chaek_test_main)
    chaek_add_test(unit.${name} unit_${name})
  endif()
endfunction()
