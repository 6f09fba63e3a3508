/** Ids in scenarios are names of folders and keys of YAML. */
export const ID = /^[\w.-]{1,64}$/;
export const NOT_AN_ID = { message: '$property must be an id: letters, digits, dots, dashes and underscores' };
