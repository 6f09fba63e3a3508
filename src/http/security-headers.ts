import type { HelmetOptions } from 'helmet';

/** Pages load nothing from elsewhere, and run no script but their own: what learners name things cannot change that. */
export const SECURITY_HEADERS: HelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"], // xterm.js sizes its cells with style elements
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Whether https is to be kept to is for the proxy that provides it to say.
  strictTransportSecurity: false,
};
