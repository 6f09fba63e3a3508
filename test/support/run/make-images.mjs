import globalSetup from '../global-setup.mjs';
import globalTeardown from '../global-teardown.mjs';

// Has the images of the tests made, and stops the engine again.
await globalSetup();
await globalTeardown();
