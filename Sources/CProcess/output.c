#include "CProcess.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

int cprocess_write(int descriptor, const void *bytes, size_t count) {
    const char *rest = bytes;
    while (count > 0) {
        ssize_t written = write(descriptor, rest, count);
        if (written > 0) {
            rest += written;
            count -= (size_t)written;
        } else if (written == 0 || errno == EAGAIN || errno == EWOULDBLOCK) {
            struct pollfd wait = {.fd = descriptor, .events = POLLOUT};
            // What is wrong with the descriptor is told by the next write.
            if (poll(&wait, 1, -1) < 0 && errno != EINTR) return errno;
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}
