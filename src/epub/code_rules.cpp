#include "epub/code_rules.h"

#include "epub/css_rule.h"

namespace chaek::epub {

void write_code_rules(const style::Theme& theme, std::string& sheet) {
  const style::Style& block = theme.style(style::Role::code_block);
  // A wrapped line goes on one em to the right.
  CssRule("pre .line")
      .set("display", "block")
      .set("padding-left", "1em")
      .set("text-indent", "-1em")
      .write(sheet);
  CssRule("pre.numbered").set("counter-reset", "line").write(sheet);
  CssRule("pre.numbered .line")
      .set("padding-left", "3.6em")
      .set("text-indent", "-3.6em")
      .write(sheet);
  CssRule("pre.numbered .line::before")
      .set("counter-increment", "line")
      .set("content", "counter(line)")
      .set("display", "inline-block")
      .set("width", "2em")
      .set("margin-right", "0.6em")
      .set("text-indent", "0")
      .set("text-align", "right")
      .set("color", theme.look(content::CodeKind::comment).color)
      .write(sheet);
  CssRule("figure.code").set("margin", "0").set("text-align", "left").write(sheet);
  CssRule("figure.code figcaption").set("text-align", "left").write(sheet);
  for (std::size_t i = 0; i < content::kCodeKindCount; ++i) {
    const style::CodeLook& look = theme.code_looks[i];
    CssRule rule("pre ." + std::string(content::kCodeKindNames[i]));
    if (look.color != block.color) rule.set("color", look.color);
    if (look.bold != block.bold) rule.set("font-weight", look.bold ? "bold" : "normal");
    rule.write(sheet);
  }
}

}  // namespace chaek::epub
