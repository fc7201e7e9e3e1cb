import { words } from "./words.js";

/** What a global that loading imports can do, in words that go on after its name, and where it is found. */
export interface Danger {
  readonly detail: string;
  /** All of these modules and of the modules in them. */
  readonly modules: readonly string[];
  /** Single names of other modules, and what is reached through them: `builtins.eval`. */
  readonly names: readonly string[];
}

/**
 * A tripwire, not a proof: whatever is in no list is unverified. Python 2's names of modules stand under those of Python 3. Sources:
 * the advisories of picklescan, modelscan and fickling, and Liu et al., arXiv 2508.19774.
 */
export const DANGERS: readonly Danger[] = [
  {
    detail: "can run commands",
    modules: words(`
      os posix nt subprocess _posixsubprocess _winapi popen2 pty pexpect asyncio multiprocessing distutils
      setuptools pip ensurepip venv fabric plumbum numpy.distutils torch.multiprocessing torch.utils.cpp_extension
      torch.utils.collect_env torch._inductor psutil
    `),
    names: words(`
      platform.popen platform._syscmd_ver uuid._get_command_stdout uuid._popen commands.getoutput
      commands.getstatusoutput commands.getstatus concurrent.futures joblib.parallel joblib.externals
      torch.distributed.elastic torch.distributed.run
    `),
  },
  {
    detail: "can run any Python code",
    modules: words(`
      codeop runpy timeit cProfile _lsprof pdb bdb doctest pydoc idlelib lib2to3 IPython numpy.f2py numpy.testing
      sympy.core.sympify jinja2 mako torch._dynamo torch.fx.graph torch.fx.graph_module torch.fx.experimental
      torch.package torch.utils.bottleneck torch.jit.unsupported_tensor_ops pandas.core.computation numexpr
      sympy.parsing sympy.utilities.lambdify torch.jit.frontend
    `),
    names: words(`
      builtins.eval builtins.exec builtins.execfile builtins.compile builtins.breakpoint builtins.apply
      builtins.input pandas.eval logging.config torch._utils_internal typing.get_type_hints typing.ForwardRef
      typing._eval_type sympy.sympify sympy.lambdify code.InteractiveInterpreter code.InteractiveConsole
      code.interact code.compile_command profile.run profile.runctx profile.Profile trace.Trace
    `),
  },
  {
    detail: "can import any module, or take any function out of one",
    modules: words(`
      importlib imp pkgutil zipimport _frozen_importlib _frozen_importlib_external pkg_resources inspect
    `),
    names: words(`
      builtins.__import__ builtins.__loader__ builtins.getattr builtins.setattr builtins.delattr builtins.globals
      builtins.locals builtins.vars builtins.__dict__ operator.attrgetter operator.methodcaller _operator.attrgetter
      _operator.methodcaller numpy.core._ufunc_reconstruct numpy._core._ufunc_reconstruct
      numpy.testing._private.utils.import_nose unittest.mock unittest.loader copyreg.add_extension copyreg.pickle
      copyreg.constructor xmlrpc.client.resolve_dotted_attribute
    `),
  },
  {
    detail: "makes functions of bytecode that the pickle brings along",
    modules: ["marshal", "cloudpickle", "dill", "joblib.externals.cloudpickle", "pyspark.cloudpickle", "ray.cloudpickle"],
    names: words(`
      new.function new.code new.instancemethod types.FunctionType types.LambdaType types.CodeType types.MethodType
      builtins.code builtins.function
    `),
  },
  {
    detail: "loads another file or pickle, and what that imports",
    modules: ["pickle", "_pickle", "pickletools", "shelve", "jsonpickle", "yaml", "ruamel.yaml", "pandas.io", "torch.hub"],
    names: words(`
      joblib.load joblib.numpy_pickle.load joblib.numpy_pickle._unpickle joblib.numpy_pickle.load_temporary_memmap
      joblib.memory joblib.Memory joblib.hashing joblib.numpy_pickle_compat sklearn.externals.joblib.load
      sklearn.datasets torch.load torch.serialization.load torch.serialization._load
      torch.serialization._legacy_load torch.jit.load torch.jit._serialization torch.utils._config_module
      torch.utils.data.datapipes torch.utils.model_zoo torch.utils.serialization pandas.read_pickle pandas.read_csv
      pandas.read_hdf pandas.read_json keras.models keras.saving tensorflow.keras.models tensorflow.saved_model
      mlflow.pyfunc mlflow.sklearn numpy.load numpy.lib.npyio numpy.lib._npyio_impl numpy.lib.format
      transformers.pipeline transformers.dynamic_module_utils
    `),
  },
  {
    detail: "can read, write or delete files",
    modules: words(`
      shutil io _io _pyio tempfile pathlib fileinput linecache mmap zipfile tarfile sqlite3 _sqlite3 dbm gdbm
      filecmp posixpath ntpath genericpath h5py fsspec smart_open
    `),
    names: words(`
      builtins.open builtins.file codecs.open gzip.open gzip.GzipFile bz2.open bz2.BZ2File lzma.open lzma.LZMAFile
      logging.FileHandler logging.handlers logging.basicConfig numpy.memmap numpy.fromfile numpy.core.memmap
      numpy.DataSource numpy.lib._datasource numpy.save numpy.savez numpy.savetxt numpy.savez_compressed
      numpy.loadtxt numpy.genfromtxt torch.save torch.serialization.save torch.from_file joblib.dump
      joblib.numpy_pickle.dump torch.storage.UntypedStorage.from_file tensorflow.io scipy.io
    `),
  },
  {
    detail: "can reach the network",
    modules: words(`
      socket _socket ssl _ssl socketserver urllib urllib2 urllib3 http httplib httplib2 httpx requests aiohttp
      ftplib smtplib telnetlib poplib imaplib nntplib xmlrpc xmlrpclib webbrowser websocket websockets paramiko
      boto3 botocore pycurl huggingface_hub wsgiref smtpd torch.distributed.rpc twisted tornado gradio_client
    `),
    names: [],
  },
  {
    detail: "can load and call machine code",
    modules: ["ctypes", "_ctypes", "cffi", "_cffi_backend", "numpy.ctypeslib", "torch._C._jit"],
    names: ["torch.ops.load_library", "torch.classes.load_library", "torch._ops", "torch._classes"],
  },
  {
    detail: "reaches into the running interpreter",
    modules: ["sys", "gc", "signal", "_signal", "atexit", "threading", "_thread", "faulthandler", "tracemalloc"],
    names: [],
  },
];

/** Parts of a dotted name that lead from any function or class to everything else. */
export const INNER_NAMES: ReadonlySet<string> = new Set(
  words(`
      __dict__ __globals__ __builtins__ __subclasses__ __getattribute__ __getattr__ __setattr__ __import__
      __loader__ __spec__ __code__ __closure__ __func__ __self__ __class__ __bases__ __base__ __mro__ __reduce__
      __reduce_ex__ __call__ __init_subclass__ func_globals gi_frame f_globals
    `),
);
