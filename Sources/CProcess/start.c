#if defined(__linux__)
#define _GNU_SOURCE
#endif

#include "CProcess.h"

#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/auxv.h>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

static int argument_count;
static char *const *arguments;

static void open_standard_descriptors(void) {
    for (int descriptor = 0; descriptor <= 2; descriptor++) {
        if (fcntl(descriptor, F_GETFD) != -1) continue;
        // The lowest free number is this one. Where there is no /dev/null a folder keeps it: writes to it fail.
        int opened = open("/dev/null", O_RDWR);
        if (opened < 0) opened = open("/", O_RDONLY);
        if (opened > descriptor) close(opened);
    }
}

// glibc and dyld give constructors what main(3) gets; others do not, so that nothing may be read there.
#if defined(__GLIBC__) || defined(__APPLE__)
__attribute__((constructor)) static void start(int count, char **values) {
    argument_count = count;
    arguments = values;
    open_standard_descriptors();
}
#else
__attribute__((constructor)) static void start(void) { open_standard_descriptors(); }
#endif

char *const *cprocess_arguments(int *count) {
    *count = argument_count;
    return arguments;
}

static bool resolve(const char *path, char *result, size_t size) {
    char *resolved = realpath(path, NULL);
    if (resolved == NULL) return false;
    size_t length = strlen(resolved);
    bool fits = length < size;
    if (fits) memcpy(result, resolved, length + 1);
    free(resolved);
    return fits;
}

bool cprocess_program(char *path, size_t size) {
#if defined(__linux__)
    if (resolve("/proc/self/exe", path, size)) return true;
    // Without /proc: what execve(2) was given.
    const char *executed = (const char *)(uintptr_t)getauxval(AT_EXECFN);
    return executed != NULL && resolve(executed, path, size);
#elif defined(__APPLE__)
    char executed[PATH_MAX];
    uint32_t room = sizeof executed;
    return _NSGetExecutablePath(executed, &room) == 0 && resolve(executed, path, size);
#else
    return arguments != NULL && argument_count > 0 && resolve(arguments[0], path, size);
#endif
}
