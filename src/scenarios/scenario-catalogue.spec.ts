import { ScenarioCatalogue } from './scenario-catalogue.js';
import { ScenarioNotFoundError } from './scenario.errors.js';

describe('the catalogue', () => {
  const catalogue = new ScenarioCatalogue({ scenariosDir: 'scenarios' });
  beforeAll(() => {
    catalogue.onModuleInit();
  });

  it('reads every exercise of the course without a mistake', () => {
    expect(catalogue.list().map(({ id }) => id)).toContain('docker-networks');
  });

  it('gives an exercise with everything its folder says', () => {
    const { steps, durationMinutes, images, intro } = catalogue.get('docker-networks');

    expect({ durationMinutes, images }).toEqual({ durationMinutes: 60, images: ['ubuntu', 'busybox', 'nginx'] });
    expect(intro?.fr).not.toBe('');
    expect(steps.map(({ id }) => id)).toContain('localnet');
    expect(steps[0].solution?.source).toContain('docker run');
  });

  it('says which exercise it does not have', () => {
    expect(() => catalogue.get('docker-networkz')).toThrow(new ScenarioNotFoundError('docker-networkz'));
  });
});
