/** NIST SP 800-63B asks for eight and for no rules about digits and signs; trainers' doors are worth two more. */
export const LEAST_PASSWORD = 10;
/** Room for a phrase, and a bound on what is hashed. */
export const MOST_PASSWORD = 200;
export const PASSWORD_RULE = `${LEAST_PASSWORD} to ${MOST_PASSWORD} characters`;
