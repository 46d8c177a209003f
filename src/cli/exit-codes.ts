/** Exit code for a mistake in this program itself (EX_SOFTWARE of sysexits.h). */
export const BUG = 70;
