package id.or.amsi.tanggap.kit.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.core.Application;

/// Every operation is plain blocking code on a virtual thread.
@RunOnVirtualThread
public class VirtualThreads extends Application {}
