#include "html/metadata.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sayso::cli {
namespace {

using nlohmann::json;

/// "2023-11-16T08:00:00Z" -> "2023-11-16"; "" if it does not begin so.
std::string day_of(std::string_view date) {
  if (date.size() < 10) return "";
  for (std::size_t i = 0; i < 10; ++i)
    if ((i == 4 || i == 7) ? date[i] != '-' : date[i] < '0' || date[i] > '9') return "";
  return std::string(date.substr(0, 10));
}

/// The text directly in an element.
std::string text_in(const GumboNode* node) {
  std::string out;
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_CDATA) out += child->v.text.text;
  }
  return out;
}

std::string trimmed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_blank(c)) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool is_article_type(const json& type) {
  if (type.is_array()) return std::any_of(type.begin(), type.end(), is_article_type);
  if (!type.is_string()) return false;
  const auto& word = type.get_ref<const std::string&>();
  return word.find("Article") != std::string::npos || word.find("Posting") != std::string::npos || word == "Report";
}

/// Structured data: the first object that is an article. Objects may stand in lists and under "@graph".
void read_json_ld(const std::string& source, Metadata& found) {
  const json whole = json::parse(source, nullptr, false);
  std::vector<const json*> open = {&whole};
  for (std::size_t i = 0; i < open.size() && i < 1000; ++i) {
    const json& j = *open[i];
    if (j.is_array()) for (const json& item : j) open.push_back(&item);
    if (!j.is_object()) continue;
    if (j.contains("@graph")) open.push_back(&j["@graph"]);
    if (!j.contains("@type") || !is_article_type(j["@type"])) continue;
    if (found.date.empty() && j.contains("datePublished") && j["datePublished"].is_string()) found.date = day_of(j["datePublished"].get<std::string>());
    if (found.title.empty() && j.contains("headline") && j["headline"].is_string()) found.title = trimmed(j["headline"].get<std::string>());
  }
}

}  // namespace

std::string host_of(std::string_view address) {
  std::size_t at = address.find("//");
  if (at == std::string_view::npos || address.substr(0, at).find_first_of("/?#") != std::string_view::npos) return "";
  at += 2;
  const std::string_view rest = address.substr(at);
  std::string host = lower(rest.substr(0, rest.find_first_of("/?#")));
  if (const std::size_t user = host.rfind('@'); user != std::string::npos) host.erase(0, user + 1);
  if (const std::size_t port = host.find(':'); port != std::string::npos) host.resize(port);
  return host.rfind("www.", 0) == 0 ? host.substr(4) : host;
}

Metadata read_metadata(const Tree& tree) {
  Metadata found, meta, fallback;
  for (const Element& e : tree.elements) {
    if (e.tag == GUMBO_TAG_META) {
      std::string key = lower(attribute(e.node, "property"));
      if (key.empty()) key = lower(attribute(e.node, "name"));
      if (key.empty()) key = lower(attribute(e.node, "itemprop"));
      const std::string_view content = attribute(e.node, "content");
      if (key == "og:title" && meta.title.empty()) meta.title = trimmed(content);
      if (key == "og:url" && found.host.empty()) found.host = host_of(content);
      for (const char* name : {"article:published_time", "datepublished", "date", "pubdate", "dc.date", "dc.date.issued", "publish-date", "parsely-pub-date", "sailthru.date"})
        if (key == name && meta.date.empty()) meta.date = day_of(content);
    } else if (e.tag == GUMBO_TAG_LINK && attribute(e.node, "rel") == "canonical") {
      if (const std::string host = host_of(attribute(e.node, "href")); !host.empty()) found.host = host;
    } else if (e.tag == GUMBO_TAG_SCRIPT && lower(attribute(e.node, "type")) == "application/ld+json") {
      read_json_ld(text_in(e.node), found);
    } else if (e.tag == GUMBO_TAG_TIME && fallback.date.empty()) {
      fallback.date = day_of(attribute(e.node, "datetime"));
    } else if (e.tag == GUMBO_TAG_TITLE && fallback.title.empty() && !tree.elements.empty() && tree.elements[e.parent].tag == GUMBO_TAG_HEAD) {
      fallback.title = trimmed(text_in(e.node));
    }
  }
  for (const Metadata* other : {&meta, &fallback}) {
    if (found.title.empty()) found.title = other->title;
    if (found.date.empty()) found.date = other->date;
  }
  return found;
}

}  // namespace sayso::cli
