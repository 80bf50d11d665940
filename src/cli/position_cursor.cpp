#include "cli/position_cursor.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace chaek::cli {

base::Position PositionCursor::find(const base::SourceFile& source, std::uint32_t offset) {
  offset = std::min(offset, static_cast<std::uint32_t>(source.text().size()));
  const bool ahead = source_ == &source && offset >= offset_;
  const std::string_view between =
      ahead ? source.text().substr(offset_, offset - offset_) : std::string_view();
  if (ahead && between.find_first_of("\r\n") == std::string_view::npos) {
    position_.column += static_cast<std::uint32_t>(base::display_width(between));
  } else {
    position_ = source.position(offset);
  }
  source_ = &source;
  offset_ = offset;
  return position_;
}

}  // namespace chaek::cli
