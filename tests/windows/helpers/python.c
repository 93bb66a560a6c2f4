/* What python.exe is: it hands its arguments over to Py_Main. */
#include <windows.h>
#include <wchar.h>

typedef int (*run_t)(int, wchar_t **);

int wmain(int argc, wchar_t **argv)
{
    HMODULE python = LoadLibraryW(L"python313.dll");
    run_t run = python ? (run_t)(void *)GetProcAddress(python, "Py_Main") : NULL;
    return run ? run(argc, argv) : 103;
}
