import TestRunner from 'jest-runner';

/** Runs the suites of one part; jest runs one runner after the other, each with its own options. */
export default class PartRunner extends TestRunner {
  constructor(globalConfig, context, options) {
    super(globalConfig, context, options);
    this.isSerial = options.serial;
  }
}
