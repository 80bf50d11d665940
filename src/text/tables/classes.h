#pragma once

#include <string>

#include "text/tables/line_class.h"
#include "text/tables/property_file.h"

namespace chaek::text {

/// The Unicode Character Database's folder → the class of every code point. The line classes come
/// untailored and with the Korean tailoring.
PerCodePoint<LineClass> read_line_classes(const std::string& folder);
PerCodePoint<LineClass> with_korean_tailoring(PerCodePoint<LineClass> classes);
PerCodePoint<ClusterClass> read_cluster_classes(const std::string& folder);

}  // namespace chaek::text
