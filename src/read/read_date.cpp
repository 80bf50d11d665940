#include "read/read_date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "base/ascii_case.h"

namespace chaek::read {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
/// The day of `date` becomes `day`.
void set_day(std::chrono::sys_days day, content::WrittenDate& date) {
  const std::chrono::year_month_day calendar(day);
  date.year = static_cast<int>(calendar.year());
  date.month = static_cast<int>(static_cast<unsigned>(calendar.month()));
  date.day = static_cast<int>(static_cast<unsigned>(calendar.day()));
}

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/// `text` with a space for each that is none in ASCII: U+00A0, U+202F, U+3000.
std::string with_plain_spaces(std::string_view text) {
  std::string out(text);
  for (const std::string_view space : {"\u00A0", "\u202F", "\u3000"}) {
    for (std::size_t at = out.find(space); at != std::string::npos; at = out.find(space, at)) {
      out.replace(at, space.size(), " ");
    }
  }
  return out;
}

/// Takes tokens off the front of a text.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool at_end() const { return text_.empty(); }
  bool at_digit() const { return !text_.empty() && is_digit(text_.front()); }
  void skip_blanks() {
    while (!text_.empty() && is_blank(text_.front())) text_.remove_prefix(1);
  }
  /// `word` in any case.
  bool take(std::string_view word) {
    if (text_.size() < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (base::to_lower(text_[i]) != word[i]) return false;
    }
    text_.remove_prefix(word.size());
    return true;
  }
  /// A number of `least` to `most` digits, taking as many as there are.
  std::optional<int> number(std::size_t least, std::size_t most) {
    std::size_t count = 0;
    int value = 0;
    while (count < most && count < text_.size() && is_digit(text_[count])) {
      value = value * 10 + (text_[count++] - '0');
    }
    if (count < least) return std::nullopt;
    text_.remove_prefix(count);
    return value;
  }
  /// As many digits as `count`, and no more.
  bool at_digits(std::size_t count) const {
    return text_.size() >= count && std::all_of(text_.begin(), text_.begin() + count, is_digit) &&
           (text_.size() == count || !is_digit(text_[count]));
  }
  bool at_letter() const {
    return !text_.empty() && base::to_lower(text_.front()) >= 'a' &&
           base::to_lower(text_.front()) <= 'z';
  }
  void skip_one() { text_.remove_prefix(1); }
  void skip(std::size_t bytes) { text_.remove_prefix(bytes); }
  void skip_digits() {
    while (at_digit()) text_.remove_prefix(1);
  }
  std::string_view rest() const { return text_; }

 private:
  std::string_view text_;
};

/// The separator after the year, which must stand after the month too: "-", "/", ".", "_" or "년".
bool take_separator(Scanner& scan, std::string_view separator) {
  const bool taken = scan.take(separator);
  if (taken && (separator == "년" || separator == "월" || separator == ".")) scan.skip_blanks();
  return taken;
}

/// "2120" or "212005" right behind the digits of a day, as notes are numbered.
void take_digits_of_time(Scanner& scan, content::WrittenDate& date) {
  date.hour = scan.number(2, 2).value_or(0);
  date.minute = scan.number(2, 2).value_or(0);
  date.second = scan.number(2, 2).value_or(0);
  date.has_time = true;
}

bool take_day(Scanner& scan, content::WrittenDate& date) {
  const auto year = scan.number(4, 4);
  if (!year) return false;
  date.year = *year;
  std::optional<int> month;
  std::optional<int> day;
  if (scan.at_digit()) {
    month = scan.number(2, 2);
    if (month) day = scan.number(2, 2);
    if (scan.at_digits(4) || scan.at_digits(6)) take_digits_of_time(scan, date);
    if (scan.at_digit()) return false;
  } else {
    std::string_view second;
    for (const std::string_view separator : {"-", "/", ".", "_", "년"}) {
      if (!take_separator(scan, separator)) continue;
      second = separator == "년" ? "월" : separator;
      break;
    }
    if (second.empty()) return false;
    month = scan.number(1, 2);
    if (!month || !take_separator(scan, second)) return false;
    day = scan.number(1, 2);
    if (second == "월" && !scan.take("일")) return false;
    if (second == ".") scan.take(".");
  }
  if (!month || !day) return false;
  date.month = *month;
  date.day = *day;
  return true;
}

/// "December", "Dec", "Dec." in any case: 12.
std::optional<int> take_month_name(Scanner& scan) {
  constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!scan.take(names[i]) && !scan.take(names[i].substr(0, 3))) continue;
    if (scan.at_letter()) return std::nullopt;
    scan.take(".");
    return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

void skip_day_ending(Scanner& scan) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (scan.take(ending)) return;
  }
}

/// "Monday, January 1st 2024", "1 Jan 2024": perhaps a day of the week, a month by its name.
bool take_english_day(Scanner& scan, content::WrittenDate& date) {
  for (const std::string_view day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
    if (!scan.take(day)) continue;
    while (scan.at_letter()) scan.skip_one();
    scan.take(",");
    scan.skip_blanks();
    break;
  }
  auto month = take_month_name(scan);
  scan.skip_blanks();
  const auto day = scan.number(1, 2);
  if (!day) return false;
  skip_day_ending(scan);
  scan.skip_blanks();
  if (!month) month = take_month_name(scan);
  if (!month) return false;
  scan.take(",");
  scan.skip_blanks();
  const auto year = scan.number(4, 4);
  if (!year || scan.at_digit()) return false;
  scan.take(",");
  date.year = *year;
  date.month = *month;
  date.day = *day;
  return true;
}

enum class HalfDay { unsaid, morning, afternoon };

HalfDay take_half_day(Scanner& scan) {
  scan.skip_blanks();
  if (scan.take("am") || scan.take("a.m.") || scan.take("오전")) return HalfDay::morning;
  if (scan.take("pm") || scan.take("p.m.") || scan.take("오후")) return HalfDay::afternoon;
  return HalfDay::unsaid;
}

/// ":21:05", ".21.05" or "시 21분 5초" behind the hour.
bool take_minutes(Scanner& scan, content::WrittenDate& date) {
  if (scan.take("시")) {
    scan.skip_blanks();
    if (!scan.at_digit()) return true;
    const auto minute = scan.number(1, 2);
    if (!minute || !scan.take("분")) return false;
    date.minute = *minute;
    scan.skip_blanks();
    if (!scan.at_digit()) return true;
    date.second = scan.number(1, 2).value_or(0);
    return scan.take("초");
  }
  if (!scan.take(":")) return false;
  const auto minute = scan.number(1, 2);
  if (!minute) return false;
  date.minute = *minute;
  if (scan.take(":") || scan.take(".")) {
    const auto second = scan.number(1, 2);
    if (!second) return false;
    date.second = *second;
    if (scan.take(".") || scan.take(",")) scan.skip_digits();
  }
  return true;
}

/// "(목)", "[Thu]" or "목요일" behind a day, which say it once more.
void skip_day_of_week(Scanner& scan) {
  scan.skip_blanks();
  const std::string_view rest = scan.rest();
  const bool bracket = rest.starts_with('(') || rest.starts_with('[');
  const std::size_t close = bracket ? rest.find_first_of(")]") : rest.find("요일");
  constexpr std::size_t longest = 16;  // "(Wednesday)"; of Hangul three bytes each
  if (close == std::string_view::npos || close > longest) return;
  const std::string_view name = rest.substr(0, close);
  if (std::any_of(name.begin(), name.end(), is_digit) || name.find("UTC") != name.npos) return;
  scan.skip(bracket ? close + 1 : close + std::string_view("요일").size());
}

/// What stands between a day and its time: "T", "t", ",", "_" or white space.
void skip_to_time(Scanner& scan) {
  if (scan.take("t")) return;
  scan.skip_blanks();
  if (scan.take(",") || scan.take("_")) scan.skip_blanks();
}

/// False when there is a time but not of a known form.
bool take_time(Scanner& scan, content::WrittenDate& date) {
  skip_to_time(scan);
  HalfDay half = take_half_day(scan);
  scan.skip_blanks();
  if (!scan.at_digit()) return half == HalfDay::unsaid;
  const auto hour = scan.number(1, 2);
  if (!hour || !take_minutes(scan, date)) return false;
  date.hour = *hour;
  date.has_time = true;
  if (half == HalfDay::unsaid) half = take_half_day(scan);
  if (half != HalfDay::unsaid && date.hour > 12) return true;  // "오후 15:00": 24 hours after all
  if (half == HalfDay::afternoon && date.hour < 12) date.hour += 12;
  if (half == HalfDay::morning && date.hour == 12) date.hour = 0;
  return true;
}

/// "KST" behind "+0900", "Asia/Seoul", "(Korean Standard Time)", "[UTC]": names of zones, which
/// say no more than the numbers before them or the site's own zone.
void skip_zone_name(Scanner& scan) {
  scan.skip_blanks();
  const std::string_view rest = scan.rest();
  const char open = rest.empty() ? '\0' : rest.front();
  const bool bracket = open == '(' || open == '[';
  const bool whole = !bracket || rest.ends_with(open == '(' ? ')' : ']');
  const bool named = std::all_of(rest.begin() + (bracket ? 1 : 0), rest.end(), [](char c) {
    const char low = base::to_lower(c);
    return (low >= 'a' && low <= 'z') || c == '/' || c == '_' || c == ' ' || c == ')' || c == ']';
  });
  const bool region = rest.find('/') != std::string_view::npos;
  const bool short_name = rest.size() >= 3 && rest.size() <= 5 &&
                          std::all_of(rest.begin(), rest.end(), [](char c) { return c <= 'Z'; });
  if (whole && named && (bracket || region || short_name)) scan.skip(rest.size());
}

/// False when there is something that is no zone.
bool take_zone(Scanner& scan, content::WrittenDate& date) {
  scan.skip_blanks();
  const bool bracket = scan.take("(");
  const bool utc = scan.take("utc") || scan.take("gmt") || scan.take("z");
  if (utc) date.zone_minutes = 0;
  if (!utc && (scan.take("kst") || scan.take("jst"))) date.zone_minutes = 9 * 60;
  scan.skip_blanks();
  const bool east = scan.take("+");
  if (east || scan.take("-")) {
    const auto hours = scan.number(1, 2);
    if (!hours) return false;
    scan.take(":");
    const int minutes = scan.number(2, 2).value_or(0);
    if (*hours > 15 || minutes > 59) return false;
    const int offset = *hours * 60 + minutes;
    date.zone_minutes = east ? offset : -offset;
  }
  if (bracket && !scan.take(")")) return false;
  if (date.zone_minutes || date.has_time) skip_zone_name(scan);
  return scan.at_end();
}

/// "2023-04-16" or "20230416" at the beginning of a name, followed by no digit.
std::optional<content::WrittenDate> date_of_name(std::string_view name) {
  Scanner scan(name);
  content::WrittenDate date;
  if (!take_day(scan, date) || scan.at_digit() || !exists(date)) return std::nullopt;
  return date;
}

/// "회고-2023-04-16", "TIL 2023.04.16(일)": a day anywhere in a name, its numbers parted by marks.
std::optional<content::WrittenDate> date_inside(std::string_view name) {
  for (std::size_t i = 1; i + 8 <= name.size(); ++i) {
    const char before = base::to_lower(name[i - 1]);
    if (!is_digit(name[i]) || is_digit(before) || (before >= 'a' && before <= 'z')) continue;
    if (name.size() < i + 5 || is_digit(name[i + 4])) continue;
    if (auto date = date_of_name(name.substr(i))) return date;
  }
  return std::nullopt;
}

/// "2023/04-16-first.md": a folder that is a year, a name that begins with month and day.
std::optional<content::WrittenDate> date_of_year_folder(std::string_view folder,
                                                        std::string_view name) {
  Scanner year(folder);
  Scanner scan(name);
  content::WrittenDate date;
  const auto number = year.number(4, 4);
  const auto month = scan.number(2, 2);
  if (!number || !year.at_end() || !month || !scan.take("-")) return std::nullopt;
  const auto day = scan.number(2, 2);
  if (!day || scan.at_digit()) return std::nullopt;
  date.year = *number;
  date.month = *month;
  date.day = *day;
  return exists(date) ? std::optional(date) : std::nullopt;
}

/// A whole path part of `digits` digits, or one or two of them when `digits` is 2.
std::optional<int> number_part(std::string_view part, std::size_t digits) {
  Scanner scan(part);
  const auto value = scan.number(digits == 2 ? 1 : digits, digits);
  return value && scan.at_end() ? value : std::nullopt;
}

/// "2020-01", "2020년 1월": the first day of a month.
std::optional<content::WrittenDate> date_of_month(std::string_view text) {
  Scanner scan(text);
  content::WrittenDate date;
  const auto year = scan.number(4, 4);
  const bool hangul = year && take_separator(scan, "년");
  if (!year || (!hangul && !scan.take("-") && !scan.take("/"))) return std::nullopt;
  const auto month = scan.number(1, 2);
  if (!month || (hangul && !scan.take("월")) || !scan.at_end()) return std::nullopt;
  date.year = *year;
  date.month = *month;
  date.day = 1;
  return date;
}

/// Seconds since 1970, of the years from 2001 to 2033: ten digits that begin with 1.
std::optional<content::WrittenDate> date_of_seconds(std::string_view text) {
  if (text.size() != 10 || !text.starts_with('1')) return std::nullopt;
  if (!std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  std::int64_t number = 0;
  for (const char c : text) number = number * 10 + (c - '0');
  const std::chrono::sys_seconds instant{std::chrono::seconds(number)};
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss<std::chrono::seconds> time(instant - day);
  content::WrittenDate date;
  set_day(day, date);
  date.hour = static_cast<int>(time.hours().count());
  date.minute = static_cast<int>(time.minutes().count());
  date.second = static_cast<int>(time.seconds().count());
  date.has_time = true;
  date.zone_minutes = 0;
  return date;
}

/// "24:00:00" is the beginning of the next day.
void end_of_day(content::WrittenDate& date) {
  if (date.hour != 24 || date.minute != 0 || date.second != 0) return;
  date.hour = 0;
  if (!exists(date)) return;
  const std::chrono::year_month_day day{std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day))};
  set_day(std::chrono::sys_days(day) + std::chrono::days(1), date);
}

DateReading reading_of(const content::WrittenDate& date) {
  return {exists(date) ? DateReading::Kind::date : DateReading::Kind::impossible, date};
}

}  // namespace

DateReading read_date(std::string_view written) {
  const std::string plain = with_plain_spaces(written);
  std::string_view text = plain;
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  if (text.starts_with("[[") && text.ends_with("]]")) text = text.substr(2, text.size() - 4);
  Scanner scan(text);
  scan.skip_blanks();
  if (const auto date = date_of_month(scan.rest())) return reading_of(*date);
  if (const auto date = date_of_seconds(scan.rest())) return reading_of(*date);
  DateReading reading;
  Scanner named = scan;
  bool has_day = take_day(scan, reading.date);
  if (!has_day && take_english_day(named, reading.date)) {
    has_day = true;
    scan = named;
  }
  if (!has_day) return {};
  skip_day_of_week(scan);
  if (!take_time(scan, reading.date) || !take_zone(scan, reading.date)) return {};
  end_of_day(reading.date);
  return reading_of(reading.date);
}

std::optional<content::WrittenDate> date_of_path(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    parts.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  // The name itself, then the folder of a page bundle ("2023-04-16-first/index.md").
  if (auto date = date_of_name(parts.back())) return date;
  if (parts.size() >= 2 && parts.back().starts_with("index")) {
    if (auto date = date_of_name(parts[parts.size() - 2])) return date;
  }
  for (std::size_t i = parts.size(); i >= 4; --i) {
    const auto year = number_part(parts[i - 4], 4);
    const auto month = number_part(parts[i - 3], 2);
    const auto day = number_part(parts[i - 2], 2);
    if (!year || !month || !day) continue;
    content::WrittenDate date;
    date.year = *year;
    date.month = *month;
    date.day = *day;
    if (exists(date)) return date;
  }
  if (parts.size() >= 2) {
    if (auto date = date_of_year_folder(parts[parts.size() - 2], parts.back())) return date;
  }
  if (auto date = date_inside(parts.back())) return date;
  const bool bundle = parts.size() >= 2 && parts.back().starts_with("index");
  return bundle ? date_inside(parts[parts.size() - 2]) : std::nullopt;
}

}  // namespace chaek::read
