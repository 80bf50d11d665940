#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chaek::tidy {

/// One row of the table "Layers" of src/README.md.
struct Layer {
  std::string name;  ///< "base"
  bool may_include_all = false;
  std::vector<std::string> layers;     ///< folders it may include
  std::vector<std::string> headers;    ///< single headers of other layers: "layout/page.h"
  std::vector<std::string> libraries;  ///< it alone includes: "yaml-cpp"
};

/// The rows of the Markdown table whose first heading is "folder".
std::vector<Layer> read_layer_table(std::string_view readme);

/// How the headers of library `name` begin ("HarfBuzz" → "hb.h", "hb-"); empty for a name this
/// test has not been taught.
std::vector<std::string_view> header_beginnings(std::string_view library);

}  // namespace chaek::tidy
