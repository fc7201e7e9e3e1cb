class NetForCausalLM:
    pass
