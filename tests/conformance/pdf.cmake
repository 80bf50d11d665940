# chaek_check_pdf(NAME BOOK FIXTURE): the book BOOK, which the fixture FIXTURE makes while the tests run, must be sound for
# qpdf, and pdf.js, poppler and mupdf must read the same from it.
function(chaek_check_pdf name book fixture)
  chaek_node_test(pdf.${name} pdf_check.mjs ${book})
  set_tests_properties(conformance.pdf.${name} PROPERTIES
                       FIXTURES_REQUIRED "node_packages;${fixture}")
endfunction()
