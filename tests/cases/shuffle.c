// SPDX-License-Identifier: EUPL-1.2
// Preloaded (LD_PRELOAD), this gives the entries of every folder in another order, as another disk would.
//
//   INSYN_SHUFFLE=N          which order
//   INSYN_SHUFFLE_LOG=FILE   a line for each folder that was read, in the order given: the folder, a tab, the names
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_FOLDERS = 64 }; // that are read at one time

static struct folder {
  DIR* of;
  struct dirent** entries;
  size_t count, next;
} folders[MOST_FOLDERS];
static pthread_mutex_t alone = PTHREAD_MUTEX_INITIALIZER;

static void* real(const char* name) {
  void* found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

static struct folder* slot_of(DIR* of) {
  for (size_t i = 0; i < MOST_FOLDERS; ++i)
    if (folders[i].of == of) return &folders[i];
  return NULL;
}

static void read_all(struct folder* folder) {
  struct dirent* (*next_entry)(DIR*) = (struct dirent * (*)(DIR*)) real("readdir");
  for (struct dirent* entry; (entry = next_entry(folder->of));) {
    folder->entries = realloc(folder->entries, (folder->count + 1) * sizeof *folder->entries);
    folder->entries[folder->count] = malloc(sizeof *entry);
    memcpy(folder->entries[folder->count++], entry, entry->d_reclen);
  }
}

static void shuffle(struct folder* folder) {
  const char* seed = getenv("INSYN_SHUFFLE");
  unsigned state = seed ? (unsigned)atoi(seed) : 0;
  for (size_t left = folder->count; left > 1; --left) {
    size_t other = (size_t)rand_r(&state) % left;
    struct dirent* last = folder->entries[left - 1];
    folder->entries[left - 1] = folder->entries[other];
    folder->entries[other] = last;
  }
}

static void tell(const struct folder* folder) {
  const char* path = getenv("INSYN_SHUFFLE_LOG");
  FILE* log = path ? fopen(path, "ae") : NULL;
  if (!log) return;
  char place[64], name[4096];
  snprintf(place, sizeof place, "/proc/self/fd/%d", dirfd(folder->of));
  ssize_t length = readlink(place, name, sizeof name);
  fprintf(log, "%.*s", length > 0 ? (int)length : 0, name);
  for (size_t i = 0; i < folder->count; ++i) fprintf(log, "\t%s", folder->entries[i]->d_name);
  fputc('\n', log);
  fclose(log);
}

struct dirent* readdir(DIR* of) {
  pthread_mutex_lock(&alone);
  struct folder* folder = slot_of(of);
  if (!folder) {
    if (!(folder = slot_of(NULL))) abort();
    *folder = (struct folder){.of = of};
    read_all(folder);
    shuffle(folder);
    tell(folder);
  }
  struct dirent* entry = folder->next < folder->count ? folder->entries[folder->next++] : NULL;
  pthread_mutex_unlock(&alone);
  return entry;
}

struct dirent64* readdir64(DIR* of) { return (struct dirent64*)readdir(of); } // the same where a long has 64 bits

int closedir(DIR* of) {
  pthread_mutex_lock(&alone);
  struct folder* folder = slot_of(of);
  if (folder) {
    for (size_t i = 0; i < folder->count; ++i) free(folder->entries[i]);
    free(folder->entries);
    *folder = (struct folder){0};
  }
  pthread_mutex_unlock(&alone);
  return ((int (*)(DIR*))real("closedir"))(of);
}
