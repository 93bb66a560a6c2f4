/* A library that has nothing but what its .def file names. */
int __stdcall DllMainCRTStartup(void *a, unsigned b, void *c) { return 1; }
