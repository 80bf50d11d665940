# What `cmake --install` puts where. The program finds share/chaek from its own place, so the
# installed tree can be moved.

# In the build tree the program finds styles/ and fonts/ of the sources through this file.
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/chaek.data CONTENT "@CMAKE_SOURCE_DIR@\n" @ONLY)

# The manual page comes from the program's own table of options.
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/chaek.1
                   COMMAND chaek --man > ${CMAKE_BINARY_DIR}/chaek.1
                   DEPENDS chaek VERBATIM)
add_custom_target(manual ALL DEPENDS ${CMAKE_BINARY_DIR}/chaek.1)

install(TARGETS chaek RUNTIME DESTINATION bin)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/styles DESTINATION share/chaek FILES_MATCHING PATTERN "*.yaml")
install(DIRECTORY ${CMAKE_SOURCE_DIR}/languages DESTINATION share/chaek FILES_MATCHING PATTERN "*.lang")
install(FILES ${CMAKE_SOURCE_DIR}/fonts/families.yaml DESTINATION share/chaek/fonts)
install(FILES ${CMAKE_BINARY_DIR}/chaek.1 DESTINATION share/man/man1)
install(FILES ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION share/doc/chaek)
