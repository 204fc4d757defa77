/** Module boundaries (docs/adr/0001). All errors; type-only imports count. */
const modul = '^src/modules/([^/]+)/'
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: '^(src|seed)' }, to: { circular: true } },
    {
      name: 'modules-meet-at-index',
      severity: 'error',
      from: { path: modul },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'outside-uses-index',
      severity: 'error',
      from: { path: '^(src|seed|bench)', pathNot: '^src/modules/' },
      to: {
        path: '^src/modules/[^/]+/',
        pathNot: ['^src/modules/[^/]+/index\\.ts$', '^src/modules/[^/]+/web/pulau/index\\.ts$'],
      },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/domain/', pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          '^src/modules/[^/]+/(application|infrastructure|web)/',
          '^src/platform/',
          '^src/app/',
          '^src/design/',
          '^node:',
        ],
      },
    },
    {
      name: 'application-knows-no-adapter',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/application/', pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          '^src/modules/[^/]+/(infrastructure|web)/',
          '^src/app/',
          '^src/design/',
          '^node_modules/(hono|pg|react)/',
        ],
      },
    },
    {
      name: 'infrastructure-knows-no-web',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/infrastructure/' },
      to: { path: ['^src/modules/[^/]+/web/', '^src/app/', '^src/design/'] },
    },
    {
      name: 'regulasi-depends-on-nothing',
      severity: 'error',
      from: { path: '^src/regulasi/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/(modules|platform|shared|design|app)/', '^seed/', '^node:'] },
    },
    {
      name: 'regulasi-has-one-door',
      severity: 'error',
      from: { pathNot: '^(src/regulasi|bench)/' },
      to: { path: '^src/regulasi/', pathNot: '^src/regulasi/engine/index\\.ts$' },
    },
    {
      name: 'shared-depends-on-nothing',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(modules|platform|design|app|regulasi)/' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|app)/' },
    },
    {
      name: 'design-knows-no-module',
      severity: 'error',
      from: { path: '^src/design/' },
      to: { path: '^src/(modules|app|platform/(db|audit|session))/' },
    },
    {
      name: 'nobody-imports-app',
      severity: 'error',
      from: { pathNot: '^(src/app|tests|bench)/' },
      to: { path: '^src/app/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
