#include "input.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>

#include "encoding.h"
#include "html/html.h"
#include "html/tree.h"

namespace sayso::cli {
namespace {

using nlohmann::json;

bool ends_with(std::string_view text, std::string_view end) { return text.size() >= end.size() && text.substr(text.size() - end.size()) == end; }

InputKind kind_by_name(const std::string& path) {
  const std::string name = lower(path);
  for (const char* end : {".html", ".htm", ".xhtml"})
    if (ends_with(name, end)) return InputKind::html;
  for (const char* end : {".jsonl", ".ndjson"})
    if (ends_with(name, end)) return InputKind::jsonl;
  return ends_with(name, ".txt") ? InputKind::text : InputKind::automatic;
}

bool looks_like_jsonl(const std::string& line) {
  if (line.empty() || line[0] != '{') return false;
  const json j = json::parse(line, nullptr, false);
  return j.is_object() && (j.contains("text") || j.contains("html"));
}

/// A tag or a doctype before anything else.
bool looks_like_html(std::string_view bytes) {
  const std::size_t at = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (at == std::string_view::npos || bytes[at] != '<' || at + 1 == bytes.size()) return false;
  const char next = bytes[at + 1];
  const bool names = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '!' || next == '?';
  return names && bytes.find('>', at) != std::string_view::npos;
}

void strip_return(std::string& line) {
  if (!line.empty() && line.back() == '\r') line.pop_back();
}

std::string field(const json& j, const char* name) {
  const auto found = j.find(name);
  if (found == j.end() || found->is_null()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

/// A web page's article. The file's own words on title and date stand back behind those given with it.
void prepare_html(Item& item, std::string html) {
  const std::string unknown = decode_html(html);
  if (!unknown.empty()) item.note = "is in the encoding " + unknown + ", which is not known here; convert it with iconv -f " + unknown + " -t UTF-8";
  WebPage page = extract_article(html);
  item.text = std::move(page.text);
  item.extracted = true;
  item.options.blocks = std::move(page.blocks);
  item.options.links = std::move(page.links);
  if (item.options.title.empty()) item.options.title = std::move(page.title);
  if (item.options.date.empty()) item.options.date = std::move(page.date);
  if (item.text.empty() && item.note.empty()) item.note = "no article was found in this page";
}

void prepare_text(Item& item, std::string text) {
  item.extracted = decode_utf16(text);
  const std::size_t invalid = first_invalid(text);
  if (invalid != std::string::npos)
    item.note = "is not valid UTF-8 (first at byte " + std::to_string(invalid) + "); if it is in Windows-1252, convert it first: iconv -f WINDOWS-1252 -t UTF-8";
  item.text = std::move(text);
}

void prepare_line(Item& item, const std::string& line) {
  json j;
  try {
    j = json::parse(line);
  } catch (const json::parse_error& error) {
    item.error = "not valid JSON (byte " + std::to_string(error.byte) + " of the line)";
    return;
  }
  if (!j.is_object()) { item.error = "not a JSON object"; return; }
  if (const std::string id = field(j, "id"); !id.empty()) item.id = id;
  const bool is_html = !j.contains("text") && j.contains("html");
  if (!is_html && !j.contains("text")) { item.error = "the object has neither \"text\" nor \"html\""; return; }
  if (!j[is_html ? "html" : "text"].is_string()) { item.error = is_html ? "\"html\" is not a string" : "\"text\" is not a string"; return; }
  item.options.title = field(j, "title");
  item.options.date = field(j, "date");
  if (is_html) prepare_html(item, j["html"].get<std::string>());
  else item.text = j["text"].get<std::string>();
}

std::string why(int error) { return error == 0 ? "cannot be read" : std::strerror(error); }

}  // namespace

Feed::Feed(std::vector<std::string> files, InputKind kind, Complaint complain)
    : files_(std::move(files)), kind_(kind), complain_(std::move(complain)) {
  if (files_.empty()) files_.emplace_back("-");
}

Feed::~Feed() = default;

bool Feed::next(Raw& raw) {
  while (true) {
    if (stream_ != nullptr) {
      if (next_line(raw)) return true;
      stream_.reset();
    }
    if (next_file_ == files_.size()) return false;
    path_ = files_[next_file_++];
    if (open_next() && begin(raw)) return true;
  }
}

bool Feed::open_next() {
  line_ = 0;
  has_first_line_ = false;
  if (path_ == "-") {
    stream_ = std::make_unique<std::istream>(std::cin.rdbuf());
    return true;
  }
  std::error_code error;
  if (std::filesystem::is_directory(path_, error)) {
    complain_(path_ + ": is a directory; name the files in it (" + path_ + "/*.txt)");
    return false;
  }
  errno = 0;
  stream_ = std::make_unique<std::ifstream>(path_, std::ios::binary);
  if (*stream_) return true;
  complain_(path_ + ": " + why(errno));
  stream_.reset();
  return false;
}

/// Looks at the first line to learn what the file is. A JSONL file stays open; any other is read whole.
bool Feed::begin(Raw& raw) {
  InputKind kind = kind_ == InputKind::automatic ? kind_by_name(path_) : kind_;
  if (kind == InputKind::automatic) {
    has_first_line_ = static_cast<bool>(std::getline(*stream_, first_line_));
    if (has_first_line_ && looks_like_jsonl(first_line_)) kind = InputKind::jsonl;
  }
  if (kind == InputKind::jsonl) return false;   // next() goes on with the open stream
  std::string bytes = has_first_line_ ? std::move(first_line_) : std::string();
  if (has_first_line_ && !stream_->eof()) bytes += '\n';
  errno = 0;
  bytes.append(std::istreambuf_iterator<char>(*stream_), {});
  const bool failed = stream_->bad();
  stream_.reset();
  if (failed) {
    complain_(path_ + ": " + why(errno));
    return false;
  }
  if (bytes.size() >= std::numeric_limits<std::uint32_t>::max()) {
    complain_(path_ + ": is larger than 4 GiB; split it, for example into JSONL");
    return false;
  }
  if (const std::string what = binary_kind(bytes); !what.empty()) {
    complain_(path_ + ": cannot be read as text: it is " + what);
    return false;
  }
  if (kind == InputKind::automatic) kind = looks_like_html(bytes) ? InputKind::html : InputKind::text;
  raw = {path_, std::move(bytes), kind, 0};
  return true;
}

bool Feed::next_line(Raw& raw) {
  std::string line;
  while (has_first_line_ || std::getline(*stream_, line)) {
    if (has_first_line_) line = std::move(first_line_);
    has_first_line_ = false;
    ++line_;
    strip_return(line);
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    raw = {path_, std::move(line), InputKind::jsonl, line_};
    return true;
  }
  return false;
}

Item prepare(Raw raw) {
  Item item;
  item.path = raw.path;
  item.line = raw.line;
  item.id = raw.line != 0 ? std::to_string(raw.line) : raw.path == "-" ? "" : std::filesystem::path(raw.path).stem().string();
  if (raw.kind == InputKind::jsonl) prepare_line(item, raw.bytes);
  else if (raw.kind == InputKind::html) prepare_html(item, std::move(raw.bytes));
  else prepare_text(item, std::move(raw.bytes));
  return item;
}

}  // namespace sayso::cli
