/* The little of Windows' own icuuc.dll that Qt asks for, which Wine has only since 11.5: no converter is to be had. Qt's
   own (UTF-8, UTF-16, UTF-32, Latin-1, the system's) do not need it. */
#include <stddef.h>
#define X __declspec(dllexport)
#define NO_SUCH_FILE 4

typedef int UErrorCode;

static void *none(UErrorCode *error) { if (error && *error <= 0) *error = NO_SUCH_FILE; return NULL; }

X void *ucnv_open(const char *name, UErrorCode *error) { return none(error); }
X void ucnv_close(void *converter) {}
X void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
X void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
X void ucnv_reset(void *converter) {}
X signed char ucnv_getMaxCharSize(const void *converter) { return 1; }
X const char *ucnv_getName(const void *converter, UErrorCode *error) { return none(error); }
X void ucnv_getToUCallBack(void) {}
X void ucnv_getFromUCallBack(void) {}
X void ucnv_setToUCallBack(void) {}
X void ucnv_setFromUCallBack(void) {}
X void ucnv_cbToUWriteUChars(void) {}
X void ucnv_cbFromUWriteUChars(void) {}
X void ucnv_toUnicode(void) {}
X void ucnv_fromUnicode(void) {}
X int ucnv_toUCountPending(void) { return 0; }
X int ucnv_fromUCountPending(void) { return 0; }
X const char *ucnv_getStandardName(const char *name, const char *standard, UErrorCode *error) { return none(error); }
X const char *ucnv_getAvailableName(int number) { return NULL; }
X int ucnv_countAvailable(void) { return 0; }
int __stdcall DllMainCRTStartup(void *module, unsigned reason, void *reserved) { return 1; }
