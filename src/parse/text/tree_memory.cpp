// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/tree_memory.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

namespace insyn::parse {
namespace {

constexpr std::size_t kBlock = 256 * 1024;  // bytes: the tree of a long meeting
constexpr std::size_t kPage = 2 << 20;      // of the machine's large pages
constexpr std::size_t kLargest = 8 << 20;

struct Free {
  void operator()(std::byte* bytes) const { std::free(bytes); }
};
using Bytes = std::unique_ptr<std::byte, Free>;

/// Large pages where the machine has them: the tree of the largest notes is walked again and again, and with ordinary
/// pages half of that time goes to finding them.
Bytes new_bytes(std::size_t size) {
  Bytes bytes(static_cast<std::byte*>(size < kPage ? std::malloc(size) : std::aligned_alloc(kPage, size)));
  if (bytes == nullptr) throw std::bad_alloc();
  if (size >= kPage) ::madvise(bytes.get(), size, MADV_HUGEPAGE);  // advice: nothing is lost where it is not taken
  return bytes;
}

/// Pieces of memory behind each other, each after its size.
class Memory {
 public:
  /// Zeroed, as calloc gives it.
  void* take(std::size_t size) {
    const std::size_t whole = kHeader + rounded(size);
    if (whole > room_) add_block(whole);
    last_ = next_ + kHeader;
    set_size(last_, rounded(size));
    next_ += whole;
    room_ -= whole;
    return std::memset(last_, 0, size);
  }

  void* resize(void* piece, std::size_t size) {
    if (piece == nullptr) return take(size);
    const std::size_t before = size_of(piece);
    if (size <= before) return piece;
    if (piece == last_ && rounded(size) - before <= room_) {
      next_ += rounded(size) - before;
      room_ -= rounded(size) - before;
      set_size(piece, rounded(size));
      return piece;
    }
    return std::memcpy(take(size), piece, before);
  }

  /// Only what was taken last can be taken again before the end.
  void give_back(void* piece) {
    if (piece == nullptr || piece != last_) return;
    room_ += kHeader + size_of(piece);
    next_ = last_ - kHeader;
    last_ = nullptr;
  }

  void begin_tree() { ++trees_; }

  void end_tree() {
    if (--trees_ > 0) return;
    if (blocks_.size() > 1) blocks_.resize(1);
    held_ = blocks_.empty() ? 0 : blocks_.front().size;
    next_ = blocks_.empty() ? nullptr : blocks_.front().bytes.get();
    room_ = blocks_.empty() ? 0 : blocks_.front().size;
    last_ = nullptr;
  }

 private:
  static constexpr std::size_t kHeader = alignof(std::max_align_t);
  struct Block {
    Bytes bytes;
    std::size_t size;
  };

  static std::size_t rounded(std::size_t size) { return (size + kHeader - 1) / kHeader * kHeader; }
  static std::size_t size_of(const void* piece) {
    std::size_t size = 0;
    std::memcpy(&size, static_cast<const std::byte*>(piece) - kHeader, sizeof size);
    return size;
  }
  static void set_size(void* piece, std::size_t size) {
    std::memcpy(static_cast<std::byte*>(piece) - kHeader, &size, sizeof size);
  }

  /// Each as large as all before it, until they are large.
  void add_block(std::size_t least) {
    std::size_t size = std::max(least, std::min(held_ + kBlock, kLargest));
    if (size >= kPage) size = (size + kPage - 1) / kPage * kPage;
    blocks_.push_back({new_bytes(size), size});
    held_ += size;
    next_ = blocks_.back().bytes.get();
    room_ = size;
  }

  std::vector<Block> blocks_{};
  std::byte *next_ = nullptr, *last_ = nullptr;  // what can be taken; the piece that was taken last
  std::size_t room_ = 0;                         // bytes from next_ on
  std::size_t held_ = 0;                         // bytes of all blocks
  int trees_ = 0;
};

thread_local Memory memory;

cmark_mem functions{[](std::size_t count, std::size_t size) { return memory.take(count * size); },
                    [](void* piece, std::size_t size) { return memory.resize(piece, size); },
                    [](void* piece) { memory.give_back(piece); }};

}  // namespace

cmark_mem* begin_tree() {
  memory.begin_tree();
  return &functions;
}

void EndTree::operator()(cmark_node*) const { memory.end_tree(); }

}  // namespace insyn::parse
