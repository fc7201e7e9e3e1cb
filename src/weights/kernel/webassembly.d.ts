// What of WebAssembly is used here: the types of the platform do not have it without those of a browser.
declare namespace WebAssembly {
  class Module {
    private readonly module: never;
  }
  class Memory {
    constructor(limits: { initial: number });
    readonly buffer: ArrayBuffer;
  }
  class Instance {
    constructor(module: Module, imports: { env: { memory: Memory } });
    readonly exports: object;
  }
  function compile(code: Uint8Array): Promise<Module>;
}
