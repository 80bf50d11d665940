// mutool run pdf_places.js FILE: one line a link, "page x0 y0 x1 y1 uri"; coordinates run down.
var doc = new Document(scriptArgs[0]);
for (var i = 0; i < doc.countPages(); ++i) {
  var links = doc.loadPage(i).getLinks();
  for (var k = 0; k < links.length; ++k) {
    print(i, links[k].bounds.join(" "), links[k].uri);
  }
}
