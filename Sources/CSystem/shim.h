// renameat2(2) of glibc 2.28 and later, which the Glibc module does not show.
extern int renameat2(int old_directory, const char *old_path, int new_directory,
                     const char *new_path, unsigned int flags);
