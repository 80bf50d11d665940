# chaek_check_epub(NAME BOOK CONTENTS [FIXTURE]): the e-book BOOK, which the fixture FIXTURE makes while the tests run, must satisfy
# EPUBCheck and open in a reader engine with the contents list that the file CONTENTS says.
function(chaek_check_epub name book contents fixture)
  chaek_node_test(epub.${name}.epubcheck epub_check.mjs ${book})
  chaek_node_test(epub.${name}.reader epub_reader.mjs ${book} ${contents}
                  ${CMAKE_CURRENT_BINARY_DIR}/${name})
  foreach(kind epubcheck reader)
    set_tests_properties(conformance.epub.${name}.${kind} PROPERTIES
                         FIXTURES_REQUIRED "node_packages;${fixture}")
  endforeach()
endfunction()

add_executable(epub_sample epub_sample.cpp epub_sample_book.cpp)
target_link_libraries(epub_sample PRIVATE chaek_epub)
set(sample ${CMAKE_CURRENT_BINARY_DIR}/kinds.epub)
set(sample_contents ${CMAKE_CURRENT_BINARY_DIR}/kinds.contents.json)
add_test(NAME conformance.epub.kinds.write
         COMMAND epub_sample ${CMAKE_SOURCE_DIR}/styles ${sample} ${sample_contents})
set_tests_properties(conformance.epub.kinds.write PROPERTIES FIXTURES_SETUP epub_kinds)
chaek_check_epub(kinds ${sample} ${sample_contents} epub_kinds)

# The samples, as the program itself makes them; what their contents list must be is worked out by
# rules of the test's own.
set(book ${CMAKE_CURRENT_BINARY_DIR}/samples.epub)
set(book_contents ${CMAKE_CURRENT_BINARY_DIR}/samples.contents.json)
add_test(NAME conformance.epub.samples.write
         COMMAND chaek build ${CMAKE_SOURCE_DIR}/samples/2023 -o ${book})
chaek_node_test(epub.samples.contents epub_expected.mjs ${CMAKE_SOURCE_DIR}/samples/2023
                ${book_contents})
set_tests_properties(conformance.epub.samples.write conformance.epub.samples.contents
                     PROPERTIES FIXTURES_SETUP epub_samples)
# Every text of the samples is in their e-book, says another parser of Markdown; so it must be for any folders
# that CHAEK_CORPUS names (separated by colons).
set(corpora ${CMAKE_SOURCE_DIR}/samples/2023)
if(DEFINED ENV{CHAEK_CORPUS})
  string(REPLACE ":" ";" named "$ENV{CHAEK_CORPUS}")
  list(APPEND corpora ${named})
endif()
chaek_node_test(epub.ledger ledger.mjs $<TARGET_FILE:chaek> ${corpora})
chaek_check_epub(samples ${book} ${book_contents} epub_samples)
