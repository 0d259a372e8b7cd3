// Two projects: everything that runs without a browser, and the stories that need one.
const transform = {
  '^.+\\.tsx?$': [
    'ts-jest',
    {
      tsconfig: {
        // Types are checked once, by `npm run types`; here speed counts.
        isolatedModules: true,
        target: 'ES2022',
        module: 'CommonJS',
        moduleResolution: 'bundler',
        ignoreDeprecations: '6.0',
        jsx: 'react-jsx',
        jsxImportSource: 'preact',
        esModuleInterop: true,
        resolveJsonModule: true,
      },
    },
  ],
};

// numfmt's package names a CommonJS file that it does not ship; its default file is CommonJS all the same.
const moduleNameMapper = { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' };

module.exports = {
  // As many as there are cores: with one kept free, a machine with two would run one file after another.
  maxWorkers: '100%',
  // A machine busy with all of them is slow; a test that hangs still ends.
  testTimeout: 30_000,
  projects: [
    {
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/'],
      modulePathIgnorePatterns: ['<rootDir>/.build/', '<rootDir>/dist/'],
      transform,
      moduleNameMapper,
    },
    {
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      modulePathIgnorePatterns: ['<rootDir>/.build/', '<rootDir>/dist/'],
      transform,
      moduleNameMapper,
    },
  ],
};
