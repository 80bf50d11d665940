#include "layout/text_align.h"

namespace chaek::layout {

style::TextAlign text_align(content::Alignment alignment, style::TextAlign natural) {
  switch (alignment) {
    case content::Alignment::natural:
      return natural;
    case content::Alignment::left:
      return style::TextAlign::left;
    case content::Alignment::center:
      return style::TextAlign::center;
    case content::Alignment::right:
    case content::Alignment::number:
      return style::TextAlign::right;
  }
  return natural;
}

}  // namespace chaek::layout
