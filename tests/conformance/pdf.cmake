# chaek_check_pdf(NAME BOOK FIXTURE): the book BOOK, which the fixture FIXTURE makes while the tests run, must be sound for
# qpdf, and pdf.js, poppler and mupdf must read the same from it.
function(chaek_check_pdf name book fixture)
  chaek_node_test(pdf.${name} pdf_check.mjs ${book})
  set_tests_properties(conformance.pdf.${name} PROPERTIES
                       FIXTURES_REQUIRED "node_packages;${fixture}")
endfunction()

# The audit of the samples, against what readers find in the written PDF.
set(audited ${CMAKE_CURRENT_BINARY_DIR}/audited)
add_test(NAME conformance.pdf.audit.write
         COMMAND chaek build ${CMAKE_SOURCE_DIR}/samples/2023 -o ${audited}.pdf --audit ${audited}.json)
set_tests_properties(conformance.pdf.audit.write PROPERTIES FIXTURES_SETUP pdf_audit)
chaek_node_test(pdf.audit.figures pdf_audit_check.mjs ${audited}.pdf ${audited}.json)
set_tests_properties(conformance.pdf.audit.figures PROPERTIES
                     FIXTURES_REQUIRED "node_packages;pdf_audit")

# What a print shop's programs read first: the boxes.
chaek_node_test(pdf.boxes pdf_boxes_check.mjs $<TARGET_FILE:chaek> ${CMAKE_CURRENT_BINARY_DIR}/boxes)
