#include "colour.h"

#include <stddef.h>

void *cmsOpenProfileFromMem(const void *bytes, uint32_t count) {
    (void)bytes;
    (void)count;
    return NULL;
}

void heed_leave_colour_out(void) {}
