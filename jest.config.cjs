// Two projects: everything that runs without a browser, and the stories that need one.
const transform = {
  '^.+\\.tsx?$': [
    'ts-jest',
    {
      // Types are checked once, by `npm run types`; here speed counts.
      isolatedModules: true,
      tsconfig: {
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

module.exports = {
  projects: [
    {
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/'],
      modulePathIgnorePatterns: ['<rootDir>/.build/', '<rootDir>/dist/'],
      transform,
    },
    {
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      modulePathIgnorePatterns: ['<rootDir>/.build/', '<rootDir>/dist/'],
      transform,
    },
  ],
};
