// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/prose.hpp"

namespace insyn::test {

/// Builds the text of a document, with its marks, from the inside out: add() first the children, then what holds them.
class ProseMaker {
 public:
  explicit ProseMaker(Document& document) : document_(document), prose_(document.prose) {}

  NodeId text(std::string_view words) { return add(Kind::text, {}, words); }
  NodeId add(Kind kind, std::vector<NodeId> children = {}, std::string_view literal = "");
  NodeId paragraph(std::string_view words) { return add(Kind::paragraph, {text(words)}); }
  NodeId heading(int level, const std::string& words, const std::string& anchor);
  /// A heading that is an item of the meeting.
  NodeId item(const std::string& number, const std::string& title, const std::string& anchor);
  NodeId statement(StatementKind kind, const std::string& label, const std::string& words,
                   std::vector<NodeId> more = {});
  NodeId list(std::vector<NodeId> items, int level = 0);
  NodeId point(const std::string& words, int box = 0);
  NodeId action(const std::string& owner, const std::string& words, bool done);
  NodeId link(const std::string& words, const std::string& url);
  NodeId image(const std::string& alt, const std::string& url);
  NodeId table(const std::vector<std::vector<std::string>>& cells);
  Node& at(NodeId id) { return prose_.nodes[id]; }
  void root(std::vector<NodeId> blocks) { hang(0, std::move(blocks)); }

 private:
  void hang(NodeId parent, std::vector<NodeId> children);

  Document& document_;
  Prose& prose_;
};

}  // namespace insyn::test
