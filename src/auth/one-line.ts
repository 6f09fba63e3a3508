/** What people call a thing of theirs: one line without control and invisible characters. */
export const ONE_LINE = /^[^\p{C}\p{Zl}\p{Zp}]{1,64}$/u;
