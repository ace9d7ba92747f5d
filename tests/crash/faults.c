// SPDX-License-Identifier: EUPL-1.2
// Preloaded (LD_PRELOAD), this makes one call of the program go wrong, as a disk or a machine at its limits would.
//
//   INSYN_FAULT=write:17:ENOSPC   the 17th write fails with that error
//   INSYN_FAULT=write:17:SHORT    … does a part of what it was asked, which is no fault
//   INSYN_FAULT=write:17:KILL     … never comes back: the process is killed before it (KILLED: just after)
//   INSYN_FAULT_COUNTS=FILE       how many calls of each kind there were, a line a kind, when the program ends
//
// Counted over all threads and both sides of a fork.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#define EACH_CALL(X)                                                                                                  \
  X(access)                                                                                                           \
  X(close)                                                                                                            \
  X(fdopendir) X(flock) X(fopen) X(fork) X(fstat) X(fsync) X(lstat) X(mkdir) X(open) X(openat) X(pipe2) X(pread)      \
      X(pthread_create) X(read) X(readdir) X(readlink) X(realpath) X(rename) X(renameat) X(rmdir) X(stat) X(truncate) \
          X(unlink) X(unlinkat) X(wait4) X(write)

#define ENUMERATE(name) CALL_##name,
enum call { EACH_CALL(ENUMERATE) CALLS };
#define NAME(name) #name,
static const char* const names[CALLS] = {EACH_CALL(NAME)};

static const struct {
  const char* name;
  int number;
} errors[] = {{"EACCES", EACCES}, {"EAGAIN", EAGAIN}, {"EINTR", EINTR},   {"EIO", EIO},       {"EMFILE", EMFILE},
              {"ENOENT", ENOENT}, {"ENOLCK", ENOLCK}, {"ENOMEM", ENOMEM}, {"ENOSPC", ENOSPC}, {"EROFS", EROFS}};

enum effect { NOTHING, FAILS, IS_SHORT, KILLS_BEFORE, KILLS_AFTER };

static atomic_uint seen[CALLS];
static struct {
  enum call call;
  unsigned at;
  enum effect effect;
  int error;
} fault = {CALLS, 0, NOTHING, 0};

static void end_here(void) { kill(getpid(), SIGKILL); }

/// What happens to the call that is made now; errno is set where it fails.
static enum effect next_call(enum call call) {
  unsigned number = atomic_fetch_add(&seen[call], 1) + 1;
  if (call != fault.call || number != fault.at) return NOTHING;
  if (fault.effect == KILLS_BEFORE) end_here();
  if (fault.effect == FAILS) errno = fault.error;
  return fault.effect;
}

static void read_effect(const char* word) {
  if (strcmp(word, "SHORT") == 0) fault.effect = IS_SHORT;
  if (strcmp(word, "KILL") == 0) fault.effect = KILLS_BEFORE;
  if (strcmp(word, "KILLED") == 0) fault.effect = KILLS_AFTER;
  for (size_t i = 0; i < sizeof errors / sizeof *errors; ++i)
    if (strcmp(word, errors[i].name) == 0) fault.effect = FAILS, fault.error = errors[i].number;
}

__attribute__((constructor)) static void begin(void) {
  char call[32], effect[32];
  const char* asked = getenv("INSYN_FAULT");
  if (asked == NULL || sscanf(asked, "%31[^:]:%u:%31s", call, &fault.at, effect) != 3) return;
  for (int i = 0; i < CALLS; ++i)
    if (strcmp(call, names[i]) == 0) fault.call = (enum call)i;
  read_effect(effect);
}

__attribute__((destructor)) static void tell_counts(void) {
  const char* path = getenv("INSYN_FAULT_COUNTS");
  unsigned counts[CALLS];
  for (int i = 0; i < CALLS; ++i) counts[i] = atomic_load(&seen[i]);
  FILE* file = path == NULL ? NULL : fopen(path, "w");
  if (file == NULL) return;
  for (int i = 0; i < CALLS; ++i) fprintf(file, "%s %u\n", names[i], counts[i]);
  fclose(file);
}

// The library's own function, whichever of the two names was called: on 64-bit machines they are one.
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define WRAP(type, name, parameters, arguments, failure) \
  type name parameters {                                 \
    enum effect effect = next_call(CALL_##name);         \
    if (effect == FAILS) return failure;                 \
    type result = REAL(name) arguments;                  \
    if (effect == KILLS_AFTER) end_here();               \
    return result;                                       \
  }

#define WRAP_TRANSFER(name, bytes, parameters, arguments)         \
  ssize_t name parameters {                                       \
    enum effect effect = next_call(CALL_##name);                  \
    if (effect == FAILS) return -1;                               \
    if (effect == IS_SHORT && bytes > 1) bytes = (bytes + 1) / 2; \
    ssize_t result = REAL(name) arguments;                        \
    if (effect == KILLS_AFTER) end_here();                        \
    return result;                                                \
  }

#define MODE_OF(flags)                     \
  mode_t mode = 0;                         \
  if ((flags) & (O_CREAT | __O_TMPFILE)) { \
    va_list more;                          \
    va_start(more, flags);                 \
    mode = va_arg(more, mode_t);           \
    va_end(more);                          \
  }

int open(const char* path, int flags, ...) {
  MODE_OF(flags)
  enum effect effect = next_call(CALL_open);
  if (effect == FAILS) return -1;
  int result = REAL(open)(path, flags, mode);
  if (effect == KILLS_AFTER) end_here();
  return result;
}
int openat(int folder, const char* path, int flags, ...) {
  MODE_OF(flags)
  enum effect effect = next_call(CALL_openat);
  if (effect == FAILS) return -1;
  int result = REAL(openat)(folder, path, flags, mode);
  if (effect == KILLS_AFTER) end_here();
  return result;
}

WRAP(int, access, (const char* path, int mode), (path, mode), -1)
// Linux has let go of the file whatever close() says of it (close(2)): a pipe has no writer left.
int close(int fd) {
  enum effect effect = next_call(CALL_close);
  int result = REAL(close)(fd);
  if (effect != FAILS) return result;
  errno = fault.error;
  return -1;
}
WRAP(DIR*, fdopendir, (int fd), (fd), NULL)
WRAP(int, flock, (int fd, int operation), (fd, operation), -1)
WRAP(FILE*, fopen, (const char* path, const char* mode), (path, mode), NULL)
WRAP(pid_t, fork, (void), (), -1)
WRAP(int, fstat, (int fd, struct stat* status), (fd, status), -1)
WRAP(int, fsync, (int fd), (fd), -1)
WRAP(int, lstat, (const char* path, struct stat* status), (path, status), -1)
WRAP(int, mkdir, (const char* path, mode_t mode), (path, mode), -1)
WRAP(int, pipe2, (int ends[2], int flags), (ends, flags), -1)
WRAP_TRANSFER(pread, bytes, (int fd, void* to, size_t bytes, off_t at), (fd, to, bytes, at))
WRAP(int, pthread_create, (pthread_t * thread, const pthread_attr_t* attributes, void* (*work)(void*), void* argument),
     (thread, attributes, work, argument), errno)
WRAP_TRANSFER(read, bytes, (int fd, void* to, size_t bytes), (fd, to, bytes))
WRAP(struct dirent*, readdir, (DIR * folder), (folder), NULL)
WRAP_TRANSFER(readlink, bytes, (const char* path, char* to, size_t bytes), (path, to, bytes))
WRAP(char*, realpath, (const char* path, char* to), (path, to), NULL)
WRAP(int, rename, (const char* from, const char* to), (from, to), -1)
WRAP(int, renameat, (int from_folder, const char* from, int to_folder, const char* to),
     (from_folder, from, to_folder, to), -1)
WRAP(int, rmdir, (const char* path), (path), -1)
WRAP(int, stat, (const char* path, struct stat* status), (path, status), -1)
WRAP(int, truncate, (const char* path, off_t size), (path, size), -1)
WRAP(int, unlink, (const char* path), (path), -1)
WRAP(int, unlinkat, (int folder, const char* path, int flags), (folder, path, flags), -1)
WRAP(pid_t, wait4, (pid_t child, int* status, int options, struct rusage* used), (child, status, options, used), -1)
WRAP_TRANSFER(write, bytes, (int fd, const void* from, size_t bytes), (fd, from, bytes))

// Names that libraries were compiled with for the same calls.
int fstat64(int fd, struct stat64* status) { return fstat(fd, (struct stat*)status); }
FILE* fopen64(const char* path, const char* mode) { return fopen(path, mode); }
