/* The colour profile of the screen, which Qt's plugin asks mscms.dll for. Wine 10 lacks WcsCreateIccProfile, and stops
   there: this says that there is no profile. */
#define X __declspec(dllexport)

X void *OpenColorProfileW(void *profile, unsigned access, unsigned share, unsigned creation) { return (void *)0; }
X int CloseColorProfile(void *profile) { return 0; }
X int GetColorProfileFromHandle(void *profile, unsigned char *data, unsigned *size) { if (size) *size = 0; return 0; }
X void *WcsCreateIccProfile(void *profile, unsigned options) { return (void *)0; }
int __stdcall DllMainCRTStartup(void *module, unsigned reason, void *reserved) { return 1; }
