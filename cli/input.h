// What the program reads: files and standard input, as plain text, HTML or JSONL, one text at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "options.h"
#include "sayso/sayso.h"

namespace sayso::cli {

/// One text as it was read, not yet looked into.
struct Raw {
  std::string path;                  ///< as given; "-" for standard input
  std::string bytes;                 ///< a whole file, or one line of JSONL
  InputKind kind = InputKind::text;  ///< never automatic
  std::uint32_t line = 0;            ///< JSONL: the line's number, from 1
};

/// One text, ready to be analysed.
struct Item {
  std::string id;
  std::string path;
  std::string text;
  Options options;
  bool extracted = false;            ///< text is not the input as it stands: the report must carry it
  std::uint32_t line = 0;
  std::string note;                  ///< something the reader should know, for standard error
  std::string error;                 ///< why there is no text: a bad line of JSONL
};

using Complaint = std::function<void(const std::string& message)>;

/// Hands out the texts of all files in order. A file that can't be read is complained about and passed over.
/// JSONL is read line by line, so that a file of any length needs the memory of its longest line.
class Feed {
 public:
  Feed(std::vector<std::string> files, InputKind kind, Complaint complain);
  ~Feed();
  bool next(Raw& raw);

 private:
  bool open_next();
  bool begin(Raw& raw);
  bool next_line(Raw& raw);

  std::vector<std::string> files_;
  InputKind kind_;
  Complaint complain_;
  std::size_t next_file_ = 0;
  std::string path_;
  std::unique_ptr<std::istream> stream_;   ///< open only while a JSONL file is being read
  std::string first_line_;
  bool has_first_line_ = false;
  std::uint32_t line_ = 0;
};

/// Parses JSON, extracts the article from HTML, decodes. Never throws: what is wrong is in Item::error.
Item prepare(Raw raw);

}  // namespace sayso::cli
