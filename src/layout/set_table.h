#pragma once

#include <cstdint>
#include <vector>

#include "layout/stack.h"
#include "layout/strip.h"
#include "layout/table_form.h"

namespace chaek::layout {

/// A table as strips, a row each, or several where a row is tall.
struct SetTable {
  std::vector<Strip> head;
  std::vector<Strip> body;
};

/// Sets a table in `form` into structure node `tag`. `page_height` is what a page can hold;
/// `record_rows`: that many rows belong together (a table told as records), 1 in other tables.
SetTable set_table(const MeasuredTable& table, const TableForm& form, TagId tag, Length page_height,
                   std::uint32_t record_rows, Compositor& compositor);

/// A copy of the head for the table's later pages; it is decoration there, said once already.
RepeatedHead repeated_head(const std::vector<Strip>& head, TagId artifact);

}  // namespace chaek::layout
